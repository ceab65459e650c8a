import { everyPage } from './support/everyPage';

everyPage('en');
