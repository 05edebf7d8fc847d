import '../../../components/styles/panel-page.css';
import './gallery.css';
import './gallery';
