import '../../../components/styles/card-page.css';
import './gallery.css';
import './gallery';
