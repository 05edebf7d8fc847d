import { render } from 'preact';
import { AccessibilityBody } from '../../components/accessibility/accessibility-body';
import '../../components/styles/accessibility-page.css';

const root = document.getElementById('app');
if (root) render(<AccessibilityBody />, root);
