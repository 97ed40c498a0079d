import { describe, expect, it } from 'vitest';
import { read, values } from './read.ts';

/** What a text says of a runtime: what has to be used, what the team writes, what runs today, what is asked. */
const saidBy = (...texts: string[]) => {
  const { requirements, named, behaviour } = read(...texts);
  return {
    must: values(requirements.mustLanguages).toSorted(),
    team: requirements.teamLanguages.map(({ value }) => value.id),
    existing: values(requirements.existing),
    platforms: values(requirements.platforms),
    named,
    behaviour,
  };
};

const NODE = ['javascript', 'typescript'];
const JVM = ['java', 'kotlin'];
const DOTNET = ['csharp'];

describe('a runtime that is where the work runs, or what it is written in, has to be used', () => {
  it.each([
    ['REST API on Node', NODE],
    ['REST API on the JVM', JVM],
    ['REST API on .NET', DOTNET],
    ['REST API, must run on the JVM', JVM],
    ['we want to stay on the JVM, REST API', JVM],
    ['a Node backend for chat', NODE],
    ['we need a Node backend', NODE],
    ['we need a REST API on Node for 300 users', NODE],
    ['backend in Node.js, CRUD', NODE],
    ['chat app, .NET', DOTNET],
    ['Node, REST API, 500 rps', NODE],
    ['tech: Node, REST API', NODE],
    ['Node only, REST API', NODE],
    ['API with Deno', NODE],
    ['internal tool in Node', NODE],
    ['JVM microservices', JVM],
    ['Node-based REST API', NODE],
    ['chat on the BEAM', ['elixir']],
    ['API on FrankenPHP', ['php']],
    ['realtime service in Tokio', ['rust']],
    ['REST API on Node or Deno', NODE],
    ['backend in nodejs for chat', NODE],
    ['NodeJS API', NODE],
    ['backend on dotnet', DOTNET],
    ['REST API in dot net', DOTNET],
    ['we need something on .NET, chat, 5k connections', DOTNET],
    ['team of 5, backend on the JVM', JVM],
    ['our platform is .NET, internal tool', DOTNET],
    ['REST API on dotnet 8', DOTNET],
    ['REST API on Node 22', NODE],
    ['what do you recommend on the JVM?', JVM],
    ['serverless on Deno', NODE],
    ['should run on Windows with .NET, internal tool', DOTNET],
    ['React frontend and a Node backend for chat', NODE],
    ['Vue frontend with an API on Node', NODE],
  ])('%s', (text, must) => {
    expect(saidBy(text)).toMatchObject({ must, team: [], existing: [], named: [], behaviour: 'recommend' });
  });

  it.each([
    ['API REST em Node', NODE],
    ['um backend em Node para chat', NODE],
    ['queremos ficar na JVM, API REST', JVM],
    ['API REST sobre la JVM', JVM],
    ['un backend en Node para chat', NODE],
    ['tiene que correr en la JVM, API REST', JVM],
    ['API REST sur la JVM', JVM],
    ['ça doit tourner sur la JVM, API REST', JVM],
    ['API avec Deno', NODE],
    ['REST-API auf der JVM', JVM],
    ['wir brauchen ein Node-Backend', NODE],
    ['wir wollen auf der JVM bleiben, REST-API', JVM],
    ['Node后端', NODE],
    ['REST API 跑在JVM上', JVM],
    ['用.NET写API', DOTNET],
    ['Nodeで作るAPI', NODE],
    ['JVM上で動くAPI', JVM],
    ['.NETでREST APIを作りたい', DOTNET],
  ])('%s, in the other languages', (text, must) => {
    expect(saidBy(text)).toMatchObject({ must, team: [], existing: [], named: [] });
  });

  it.each([
    'what should we use for a REST API on Node?',
    'which framework on Node for a chat?',
    'best Node framework',
    'which Node framework?',
    'REST API on Node?',
    'welches Framework für eine REST-API auf Node?',
    '¿qué framework para una API REST en Node?',
    'qual framework para uma API em Node?',
    'NodeでREST APIを作るなら何がいい？',
    '用Node做API，选哪个框架？',
  ])('%s, where advice is asked for', (text) => {
    expect(saidBy(text)).toMatchObject({ must: NODE, named: [], behaviour: 'recommend' });
  });

  it('says what a tool that stands for a runtime needs as well', () => {
    const { requirements } = read('API on GraalVM');
    expect(values(requirements.mustLanguages)).toEqual(JVM);
    expect(values(requirements.needs)).toEqual(['native-binary']);
  });

  it('is taken back by a later turn', () => {
    expect(saidBy('REST API on Node', 'and no node please')).toMatchObject({ must: [] });
  });
});

describe('a runtime beside people is what they write', () => {
  it.each([
    ['Node team', 'javascript'],
    ['4 node devs', 'javascript'],
    ['Node, 5 devs', 'javascript'],
    ['chat app, Node, 4 devs', 'javascript'],
    ['4 devs on Node', 'javascript'],
    ['we do .NET', 'csharp'],
    ['our stack is Node', 'javascript'],
    ['unser Stack ist Node', 'javascript'],
    ['nuestro stack es Node', 'javascript'],
    ['notre stack est Node', 'javascript'],
    ['nossa stack é Node', 'javascript'],
    ['Node-Team, 4 Leute', 'javascript'],
    ['5个Node后端', 'javascript'],
    ['Nodeエンジニア4人', 'javascript'],
  ])('%s', (text, language) => {
    expect(saidBy(text)).toMatchObject({ must: [], team: [language] });
  });

  it('reads the language of a stack in the same place', () => {
    expect(saidBy('our stack is Go')).toMatchObject({ must: [], team: ['go'], named: [] });
  });
});

describe('a runtime that is asked about, or runs already, is no condition', () => {
  it.each([
    ['Node.js', ['nodejs']],
    ['is Node still maintained?', ['nodejs']],
    ['why not node?', ['nodejs']],
    ['thoughts on Node?', ['nodejs']],
    ['interested in Deno', ['deno']],
    ['Which frameworks run on the JVM?', ['jvm']],
    ['does Django run on the JVM?', ['django', 'jvm']],
    ['how fast is a REST API on Node?', ['nodejs']],
    ['is Bun production ready?', ['bun']],
  ])('%s', (text, named) => {
    expect(saidBy(text)).toMatchObject({ must: [], platforms: [], named, behaviour: 'explain' });
  });

  it.each([
    'is a REST API on Node a good idea?',
    'should we build our API on Node?',
    'sollen wir die API auf Node bauen?',
    'we have problems with Node, REST API at 2k rps',
  ])('%s', (text) => {
    expect(saidBy(text)).toMatchObject({ must: [], named: ['nodejs'] });
  });

  it.each([
    'API that talks to a .NET service',
    'REST API for our JVM services',
    'our frontend build runs on Node, we want an API in Python',
    'backend in Python, deployed with Node scripts',
    'REST API in Python, not on Node',
    'we use Django; the worker is in Node',
    'API on a node with 2 GB RAM, Python team',
  ])('says nothing of the work where something else runs on it: %s', (text) => {
    expect(saidBy(text).must).toEqual([]);
  });

  it('is what runs today where it is moved', () => {
    expect(saidBy('migrate a .NET app to Django')).toMatchObject({
      must: [],
      existing: ['dotnet'],
      behaviour: 'compare',
    });
  });

  it.each(['node or go?', 'REST API on Node or .NET', 'we want to move our Node API to the JVM'])(
    'is a candidate: %s',
    (text) => {
      expect(saidBy(text).must).toEqual([]);
      expect(values(read(text).requirements.options).length).toBeGreaterThan(1);
    },
  );

  it.each([
    'we run on Node',
    'we have a Node backend',
    'unser Node-Backend ist langsam',
    'tenemos un backend en Node',
    'temos um backend em Node',
    'on a un backend en Node',
    '今はNodeで動いています',
  ])('runs already: %s', (text) => {
    expect(saidBy(text)).toMatchObject({ must: [], existing: ['nodejs'] });
  });

  it.each(['and on Node?', 'what about Node?'])('is compared when a follow-up asks about it: %s', (text) => {
    expect(saidBy('REST API', text)).toMatchObject({ must: [], named: ['nodejs'], behaviour: 'compare' });
  });
});

describe('Bun, a runtime that is a platform as well', () => {
  it.each([
    'REST API on Bun',
    'REST API, Bun',
    'API using Bun',
    'Bun or Node?',
    'should we move from Node to Bun?',
    "we're on Nest, Bun in production",
  ])('is where it runs: %s', (text) => {
    expect(saidBy(text).platforms).toEqual(['bun']);
  });

  it.each(['Go or Bun for a chat?', 'we know Bun and Go', 'Django app, move to Bun?', 'what is Bun?'])(
    'rules nothing out where it is one of several, or asked about: %s',
    (text) => {
      expect(saidBy(text).platforms).toEqual([]);
    },
  );

  it('stands for its frameworks where it is put up against another language', () => {
    expect(read('Go or Bun for a chat?').compared).toEqual(expect.arrayContaining(['nestjs', 'gin']));
  });
});
