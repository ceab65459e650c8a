import { everyPage } from './support/everyPage';

everyPage('vi');
