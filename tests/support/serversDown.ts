import { stopServers } from './servers';

/** Jest wants a file of its own for this. */
export default stopServers;
