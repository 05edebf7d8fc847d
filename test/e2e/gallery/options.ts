import '../../../components/styles/options-page.css';
import '../../../components/styles/badge.css';
import '../../../components/styles/welcome.css';
import '../../../components/styles/help.css';
import '../../../components/styles/policy.css';
import './gallery.css';
import './gallery';
