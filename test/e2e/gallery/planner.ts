import '../../../components/styles/planner-page.css';
import './gallery.css';
import './gallery';
