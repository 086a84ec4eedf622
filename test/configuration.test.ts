import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration } from '../src/configuration.js';

const problemsOf = (yaml: string, environment: Record<string, string> = {}): readonly string[] => {
  try {
    readConfiguration(yaml, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
};

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(readConfiguration('', {})).toMatchObject({
      server: { host: '127.0.0.1', port: 8080 },
      store: { path: 'data/chartbridge.sqlite' },
      connections: [],
      integrations: [],
    });
  });

  it('names every unknown key and every wrong value at once', () => {
    const problems = problemsOf('server: { port: many, colour: blue }\nconnexions: []\n');
    expect(problems.join('\n')).toMatch(/server\.port/);
    expect(problems.join('\n')).toMatch(/colour/);
    expect(problems.join('\n')).toMatch(/connexions/);
  });

  it('takes ports, paths and addresses from the environment before the file', () => {
    const environment = {
      CHARTBRIDGE_PORT: '9',
      CHARTBRIDGE_STORE: '/tmp/x.sqlite',
      CHARTBRIDGE_HOST: 'localhost',
      CHARTBRIDGE_PUBLIC_URL: 'https://practice.example/',
      CHARTBRIDGE_LOG_LEVEL: 'warn',
    };
    expect(readConfiguration('server: { port: 8081 }', environment)).toMatchObject({
      server: { host: 'localhost', port: 9, publicUrl: 'https://practice.example' },
      store: { path: '/tmp/x.sqlite' },
      log: { level: 'warn' },
    });
  });

  it('fills ${NAME} from the environment, whatever characters the secret has, and names what is missing', () => {
    const yaml =
      'connections: [{ name: elation, system: elation, timeZone: America/Boise, settings: { clientSecret: ${SECRET} } }]';
    expect(readConfiguration(yaml, { SECRET: 'a: "b" # {c}' }).connections[0]?.settings['clientSecret']).toBe(
      'a: "b" # {c}',
    );
    expect(problemsOf(yaml)).toEqual(['the environment has no SECRET']);
  });

  it('listens on loopback addresses alone while there is no authentication', () => {
    for (const host of ['0.0.0.0', '192.168.1.5', 'chartbridge.example', '::', '127.0.0.1.example.com'])
      expect(problemsOf(`server: { host: "${host}" }`)).toEqual([expect.stringContaining('loopback')]);
    for (const host of ['127.0.0.1', '127.8.0.1', 'localhost', '::1'])
      expect(problemsOf(`server: { host: "${host}" }`)).toEqual([]);
  });

  it('refuses an integration over connections that are not there, or over one side alone', () => {
    const connection = (name: string, system: string): string =>
      `{ name: ${name}, system: ${system}, timeZone: America/Boise, settings: {} }`;
    const joined = (connections: string): string =>
      `connections: [${connection('elation', 'elation')}, ${connection('kareo', 'kareo-pm')}]\nintegrations: [{ name: elation-kareo, connections: ${connections} }]`;
    expect(problemsOf(joined('{ elation: elation, kareo-pm: kareo }'))).toEqual([]);
    expect(problemsOf(joined('{ elation: kareo, kareo-pm: kareo }'))).toEqual([
      expect.stringContaining('there is no elation connection named kareo'),
    ]);
    expect(problemsOf(joined('{ elation: elation }'))).toEqual([expect.stringContaining('joins two systems')]);
    expect(problemsOf(`connections: [${connection('a', 'elation')}, ${connection('a', 'kareo-pm')}]`)).toEqual([
      'connections: a stands there twice',
    ]);
  });

  it('refuses a time zone that does not exist', () => {
    expect(problemsOf('connections: [{ name: e, system: elation, timeZone: Mars/Olympus, settings: {} }]')).toEqual([
      expect.stringContaining('time zone'),
    ]);
  });
});
