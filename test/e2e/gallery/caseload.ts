import '../../../components/styles/caseload-page.css';
import './gallery.css';
import './gallery';
