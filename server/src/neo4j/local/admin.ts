import { javaFlags } from './conf.ts';
import type { Installation } from './jars.ts';
import type { Java } from './java.ts';
import type { LocalPaths } from './paths.ts';
import { type CommandResult, runCommand } from './run-command.ts';

export interface AdminOptions {
  java: Java;
  installation: Installation;
  paths: Pick<LocalPaths, 'home' | 'conf'>;
  env: NodeJS.ProcessEnv;
  onLine?: (line: string) => void;
}

/** Runs a neo4j-admin command on a stopped store. `AdminTool` is what `Neo4jAdminCommand` starts in a second Java of its own. */
export function runAdmin(args: string[], { java, installation, paths, env, onLine }: AdminOptions): Promise<CommandResult> {
  const javaArgs = [...javaFlags, '-XX:+UseSerialGC', '-Xmx1g', `@${installation.classPathFile}`, 'org.neo4j.cli.AdminTool', ...args];
  return runCommand(java.program, javaArgs, { env: { ...env, NEO4J_HOME: paths.home, NEO4J_CONF: paths.conf }, onLine });
}
