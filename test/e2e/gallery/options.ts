import '../../../components/styles/options-page.css';
import './gallery.css';
import './gallery';
