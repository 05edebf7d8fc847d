import '../../../components/styles/providers-page.css';
import './gallery.css';
import './gallery';
