import '../../../components/styles/import-page.css';
import './gallery.css';
import './gallery';
