import '../../../components/styles/caseload-page.css';
import '../../../components/styles/closing.css';
import '../../../components/styles/card.css';
import '../../../components/styles/practice.css';
import './gallery.css';
import './gallery';
