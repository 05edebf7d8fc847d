import '../../../components/styles/editor-page.css';
import './gallery.css';
import './gallery';
