import '../../../components/styles/auskunft-page.css';
import './gallery.css';
import './gallery';
