import '../../../components/styles/auskunft-page.css';
import '../../../components/styles/accessibility.css';
import './gallery.css';
import './gallery';
