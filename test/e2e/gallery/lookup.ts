import '../../../components/styles/lookup-page.css';
import './gallery.css';
import './gallery';
