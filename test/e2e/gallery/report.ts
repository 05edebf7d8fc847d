import '../../../components/styles/report-page.css';
import './gallery.css';
import './gallery';
