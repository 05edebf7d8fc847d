import '../../../components/styles/sap-page.css';
import './gallery.css';
import './gallery';
