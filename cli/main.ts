import { Command } from 'commander';
import { registerBackup } from './backup';
import { registerCoverage } from './coverage';
import { registerDue } from './due';
import { registerInstall } from './install';
import { registerProcedures } from './procedures';
import { registerProjects } from './projects';
import { registerRegister } from './register';
import { registerRehearse } from './rehearse';
import { registerSample } from './sample';
import { registerSetup } from './setup';
import { registerTimetable } from './timetable';
import { registerAgainst } from './verify';

const program = new Command('phoihop').description('The engine that runs Vietnam’s statutory planning procedures');
for (const register of [
  registerDue,
  registerTimetable,
  registerProcedures,
  registerRehearse,
  registerProjects,
  registerRegister,
  registerBackup,
  registerInstall,
  registerAgainst,
  registerSample,
  registerSetup,
  registerCoverage,
])
  register(program);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
