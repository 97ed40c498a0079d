import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/profile/reading.ts';
import { catalog, read, values } from './read.ts';

/** What a row may expect of a reading; only the fields it names are looked at, an empty list says "none". */
type Expected = Partial<{
  behaviour: Reading['behaviour'];
  topic: Reading['topic'];
  refusal: Reading['refusal'];
  clarify: Reading['clarify'];
  named: string[];
  compared: string[];
  unknown: string[];
  team: Record<string, string>;
  size: number | undefined;
  hires: number | undefined;
  must: string[];
  noLanguages: string[];
  noFrameworks: string[];
  workloads: string[];
  needs: string[];
  platforms: string[];
  existing: string[];
  load: Record<string, number>;
  deadline: string | undefined;
  supportUntil: string | undefined;
  structure: string | undefined;
  typed: boolean | undefined;
  cpuBound: boolean | undefined;
  priorities: Record<string, string>;
}>;

const plain = <Value>(record: Record<string, { value: Value } | undefined>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry.value]])),
  );

const summaryOf = (reading: Reading): Required<Expected> => {
  const { requirements } = reading;
  return {
    behaviour: reading.behaviour,
    topic: reading.topic,
    refusal: reading.refusal,
    clarify: reading.clarify,
    named: reading.named.toSorted(),
    compared: reading.compared.toSorted(),
    unknown: reading.unknown,
    team: Object.fromEntries(requirements.teamLanguages.map(({ value }) => [value.id, value.level])),
    size: requirements.teamSize?.value,
    hires: requirements.plannedHires?.value,
    must: values(requirements.mustLanguages).toSorted(),
    noLanguages: values(requirements.excludedLanguages).toSorted(),
    noFrameworks: values(requirements.excludedFrameworks).toSorted(),
    workloads: values(requirements.workloads).toSorted(),
    needs: values(requirements.needs).toSorted(),
    platforms: values(requirements.platforms).toSorted(),
    existing: values(requirements.existing).toSorted(),
    load: plain(requirements.load),
    deadline: requirements.deadline?.value,
    supportUntil: requirements.supportUntil?.value,
    structure: requirements.structure?.value,
    typed: requirements.typed?.value,
    cpuBound: requirements.cpuBound?.value,
    priorities: plain(requirements.priorities),
  };
};

const expectReading = (lang: Reading['lang'], text: string, expected: Expected): void => {
  const reading = read(text);
  const summary = summaryOf(reading);
  const looked = Object.fromEntries(Object.entries(summary).filter(([key]) => Object.hasOwn(expected, key)));
  expect({ lang: reading.lang, ...looked }).toEqual({ lang, ...expected });
};

const german: [string, Expected][] = [
  [
    'Unsere Agentur baut Online-Shops, wir sind zu viert und können nur PHP. Was empfehlt ihr?',
    { behaviour: 'recommend', size: 4, team: { php: 'working' }, workloads: ['saas-commerce'], must: [] },
  ],
  [
    'Bitte kein Java und kein Kotlin. Team aus 8 Leuten, alle seit Jahren mit TypeScript unterwegs, internes Tool mit Formularen und Login',
    {
      size: 8,
      team: { typescript: 'expert' },
      noLanguages: ['java', 'kotlin'],
      workloads: ['crud-content'],
      needs: ['auth'],
    },
  ],
  [
    'Bürgerportal für eine Behörde, eigenes Rechenzentrum, 25 Entwickler, Java seit 12 Jahren, muss 10 Jahre laufen',
    {
      size: 25,
      team: { java: 'expert' },
      platforms: ['on-prem'],
      supportUntil: 'P10Y',
      deadline: undefined,
      workloads: ['crud-content', 'enterprise-regulated'],
    },
  ],
  [
    'Gin oder Axum? Lastverteiler mit 30.000 Anfragen pro Sekunde, p99 unter 20 ms',
    {
      behaviour: 'compare',
      compared: ['axum', 'gin'],
      load: { rps: 30_000, p95Ms: 20 },
      workloads: ['infra-gateway'],
    },
  ],
  [
    'Läuft heute auf Django, lohnt sich ein Umstieg auf FastAPI?',
    { behaviour: 'compare', existing: ['django'], compared: ['django', 'fastapi'] },
  ],
  [
    'Kollaboratives Whiteboard mit 20.000 gleichzeitigen Verbindungen, zu dritt, Sprache egal',
    { size: 3, load: { connections: 20_000 }, workloads: ['realtime'] },
  ],
  [
    'MVP in 6 Wochen, drei Leute können JavaScript, wollen bald 2 Entwickler einstellen',
    { size: 3, hires: 2, deadline: 'P6W', workloads: ['mvp-startup'], team: { javascript: 'working' } },
  ],
  [
    'Java und PHP sind raus, wir sind 5 und schreiben Python',
    { noLanguages: ['java', 'php'], size: 5, team: { python: 'working' } },
  ],
  [
    'Wartbarkeit ist uns am wichtigsten, Performance ist egal. 10 Leute, Kotlin',
    { size: 10, priorities: { maintainability: 'critical', headroom: 'ignore' } },
  ],
  [
    'Für 300 Mitarbeiter ein Urlaubsportal, wir sind drei Entwickler und kennen Java',
    { size: 3, team: { java: 'working' }, workloads: ['crud-content'] },
  ],
  [
    'Niemand bei uns kann Rust, wir sind 6 Go-Entwickler',
    { team: { go: 'working' }, size: 6, noLanguages: [] },
  ],
  ['Wird Rocket noch gepflegt?', { behaviour: 'explain', topic: 'lifecycle', named: ['rocket'] }],
  ['Wie ist das Wetter morgen in Köln?', { behaviour: 'refuse_out_of_scope', refusal: 'weather' }],
  ['Was verdient ein Java-Entwickler in Berlin?', { behaviour: 'refuse_out_of_scope', refusal: 'salary' }],
  ['Danke!', { behaviour: 'clarify', clarify: 'thanks' }],
];

const spanish: [string, Expected][] = [
  [
    'Tienda online para una marca de ropa, somos tres y solo sabemos PHP. ¿Qué nos recomiendan?',
    { behaviour: 'recommend', size: 3, team: { php: 'working' }, workloads: ['saas-commerce'] },
  ],
  [
    'No queremos Java ni Kotlin. Equipo de 8 desarrolladores con TypeScript, herramienta interna con formularios e inicio de sesión',
    {
      size: 8,
      team: { typescript: 'working' },
      noLanguages: ['java', 'kotlin'],
      needs: ['auth'],
      workloads: ['crud-content'],
    },
  ],
  [
    'Banco, 40 ingenieros, Java desde hace 15 años, auditorías cada trimestre, tiene que durar 10 años',
    {
      size: 40,
      team: { java: 'expert' },
      needs: ['compliance'],
      supportUntil: 'P10Y',
      workloads: ['enterprise-regulated'],
    },
  ],
  [
    'Usamos Django, ¿vale la pena migrar a FastAPI?',
    { behaviour: 'compare', existing: ['django'], compared: ['django', 'fastapi'] },
  ],
  [
    'Pizarra colaborativa con 20 mil conexiones simultáneas, somos tres, el lenguaje da igual',
    { size: 3, load: { connections: 20_000 }, workloads: ['realtime'] },
  ],
  [
    'MVP en 6 semanas, 3 personas con JavaScript, vamos a contratar 2 desarrolladores',
    { size: 3, hires: 2, deadline: 'P6W', workloads: ['mvp-startup'] },
  ],
  [
    'cualquier cosa menos Java, 5 programadores que saben Python',
    { noLanguages: ['java'], size: 5, team: { python: 'working' } },
  ],
  [
    'El rendimiento nos da igual, lo más importante es la mantenibilidad. 10 personas, Kotlin',
    { priorities: { headroom: 'ignore', maintainability: 'critical' }, size: 10 },
  ],
  [
    'hosting compartido, algo de PHP, soy el único desarrollador',
    { size: 1, team: { php: 'learning' }, platforms: ['shared-hosting'] },
  ],
  [
    'Python está bien, pero nada de Django',
    { noFrameworks: ['django'], noLanguages: [], behaviour: 'recommend' },
  ],
  [
    'la mitad son juniors, queremos una estructura clara, 15 devs TypeScript',
    { structure: 'strong', size: 15, team: { typescript: 'working' } },
  ],
  ['¿Rocket sigue mantenido?', { behaviour: 'explain', topic: 'lifecycle', named: ['rocket'] }],
  ['¿Qué tiempo hará mañana en Madrid?', { behaviour: 'refuse_out_of_scope', refusal: 'weather' }],
  ['Chat en tiempo real, equipo de 12, todos Elixir', { workloads: ['realtime'], size: 12, refusal: null }],
];

const portuguese: [string, Expected][] = [
  [
    'Loja virtual de cosméticos, somos em dois e só sabemos PHP. O que vocês indicam?',
    { behaviour: 'recommend', size: 2, team: { php: 'working' }, workloads: ['saas-commerce'] },
  ],
  [
    'qualquer coisa menos Java, 5 programadores que sabem Python, deploy no Kubernetes',
    { noLanguages: ['java'], size: 5, team: { python: 'working' }, platforms: ['kubernetes'] },
  ],
  [
    'Chat em tempo real no Azure, equipe de 12, todo mundo C#',
    { platforms: ['azure'], size: 12, team: { csharp: 'working' }, workloads: ['realtime'] },
  ],
  [
    'Temos um monólito no Rails. Continuamos com Rails ou reescrevemos em Go? 6 pessoas, Ruby muito bem, um pouco de Go',
    { behaviour: 'compare', existing: ['rails'], size: 6, team: { ruby: 'expert', go: 'learning' } },
  ],
  [
    'um milhão de requisições por dia, time de dez que sabe Go',
    { load: { rps: 12 }, size: 10, team: { go: 'working' } },
  ],
  [
    'tem que ser em C#, controle de estoque, servidores Windows',
    { must: ['csharp'], platforms: ['windows'], workloads: ['crud-content'] },
  ],
  [
    'Desempenho tanto faz, o mais importante é a manutenibilidade. 10 pessoas, Kotlin',
    { priorities: { headroom: 'ignore', maintainability: 'critical' }, size: 10 },
  ],
  [
    'Prazo de 3 semanas, MVP de marketplace, duas pessoas, Ruby on Rails desde sempre',
    { deadline: 'P3W', size: 2, team: { ruby: 'expert' }, workloads: ['mvp-startup', 'saas-commerce'] },
  ],
  ['Roda no AWS Lambda', { platforms: ['aws-lambda'] }],
  ['roda no Lambda, Python', { platforms: ['aws-lambda'], team: { python: 'working' } }],
  ['Rodando no Azure', { platforms: ['azure'] }],
  ['tô sozinho, sei JS', { size: 1, team: { javascript: 'working' } }],
  ['NestJS ou Fastify? time de 30', { behaviour: 'compare', compared: ['fastify', 'nestjs'], size: 30 }],
  ['O Phoenix ainda recebe atualizações?', { behaviour: 'explain', topic: 'lifecycle', named: ['phoenix'] }],
  ['Vai chover amanhã em São Paulo?', { behaviour: 'refuse_out_of_scope', refusal: 'weather' }],
  ['Muito obrigado!', { behaviour: 'clarify', clarify: 'thanks' }],
];

const french: [string, Expected][] = [
  [
    'Boutique en ligne de vêtements, on est deux et on ne connaît que PHP. Que nous conseillez-vous ?',
    { behaviour: 'recommend', size: 2, team: { php: 'working' }, workloads: ['saas-commerce'] },
  ],
  [
    'On ne veut ni Java ni Kotlin. Équipe de 8 développeurs TypeScript, outil interne avec formulaires et authentification',
    {
      noLanguages: ['java', 'kotlin'],
      size: 8,
      team: { typescript: 'working' },
      needs: ['auth'],
      workloads: ['crud-content'],
    },
  ],
  [
    'Banque, 40 ingénieurs, Java depuis 15 ans, audits chaque trimestre, ça doit durer 10 ans',
    {
      size: 40,
      team: { java: 'expert' },
      supportUntil: 'P10Y',
      needs: ['compliance'],
      workloads: ['enterprise-regulated'],
    },
  ],
  [
    "On utilise Django aujourd'hui, est-ce que ça vaut le coup de migrer vers FastAPI ?",
    { behaviour: 'compare', existing: ['django'], compared: ['django', 'fastapi'] },
  ],
  [
    'Tableau collaboratif avec 20 000 connexions simultanées, nous sommes trois, peu importe le langage',
    { load: { connections: 20_000 }, size: 3, workloads: ['realtime'] },
  ],
  [
    'Je suis seul, un petit service avec deux endpoints, je connais Python',
    { size: 1, team: { python: 'working' }, workloads: ['api', 'small-service'] },
  ],
  [
    'surtout pas de Node, plus jamais. équipe de 9, Java et un peu de Kotlin, API REST',
    {
      noLanguages: ['javascript', 'typescript'],
      size: 9,
      team: { java: 'working', kotlin: 'learning' },
      workloads: ['api'],
    },
  ],
  [
    "Les performances peu importe, le plus important c'est la maintenabilité. 10 personnes, Kotlin",
    { priorities: { headroom: 'ignore', maintainability: 'critical' }, size: 10 },
  ],
  [
    'Est-ce que Rocket est encore maintenu ?',
    { behaviour: 'explain', topic: 'lifecycle', named: ['rocket'] },
  ],
  [
    'Symfony ou Laravel pour un site d’actualités ?',
    { behaviour: 'compare', compared: ['laravel'], unknown: ['Symfony'], workloads: ['crud-content'] },
  ],
  ['Quel temps fera-t-il demain à Lyon ?', { behaviour: 'refuse_out_of_scope', refusal: 'weather' }],
  ['Personne ne connaît Rust, on est 6 développeurs Go', { team: { go: 'working' }, size: 6 }],
];

const japanese: [string, Expected][] = [
  [
    'アパレルのネットショップを作ります。2人でPHPしか書けません。何がおすすめですか？',
    { behaviour: 'recommend', size: 2, team: { php: 'working' }, workloads: ['saas-commerce'] },
  ],
  [
    'JavaもKotlinも使いたくないです。TypeScriptエンジニア8名、フォームとログインのある社内システム',
    {
      noLanguages: ['java', 'kotlin'],
      size: 8,
      team: { typescript: 'working' },
      needs: ['auth'],
      workloads: ['crud-content'],
    },
  ],
  [
    '銀行の案件です。エンジニア40名、Java歴15年、監査対応あり、10年は保守します',
    {
      size: 40,
      team: { java: 'expert' },
      needs: ['compliance'],
      supportUntil: 'P10Y',
      workloads: ['enterprise-regulated'],
    },
  ],
  [
    'GinかAxumか？ロードバランサーで毎秒3万リクエスト、レイテンシーは20ms以下',
    {
      behaviour: 'compare',
      compared: ['axum', 'gin'],
      load: { rps: 30_000, p95Ms: 20 },
      workloads: ['infra-gateway'],
    },
  ],
  [
    '今はDjangoです。FastAPIに乗り換える価値はありますか？',
    { behaviour: 'compare', existing: ['django'], compared: ['django', 'fastapi'] },
  ],
  [
    'オンラインホワイトボード、同時接続2万、3人チーム、言語にこだわりはありません',
    { load: { connections: 20_000 }, size: 3, workloads: ['realtime'] },
  ],
  [
    '性能はどうでもいい、保守性が最優先。10人、Kotlin',
    { priorities: { headroom: 'ignore', maintainability: 'critical' }, size: 10 },
  ],
  [
    '社員300人が使う休暇申請システム。開発者は3人でJavaがわかります',
    { size: 3, team: { java: 'working' }, workloads: ['crud-content'] },
  ],
  [
    '3週間でMVP、Railsに慣れた2人、フリマアプリ',
    { deadline: 'P3W', size: 2, workloads: ['mvp-startup', 'saas-commerce'] },
  ],
  ['PHPとRubyはNG。4人でPython', { noLanguages: ['php', 'ruby'], size: 4, team: { python: 'working' } }],
  ['C#縛りです。在庫管理システム、Windowsサーバー', { must: ['csharp'], platforms: ['windows'] }],
  ['Rocketはまだメンテされていますか？', { behaviour: 'explain', topic: 'lifecycle', named: ['rocket'] }],
  ['明日の東京の天気は？', { behaviour: 'refuse_out_of_scope', refusal: 'weather' }],
  ['ありがとうございます！', { behaviour: 'clarify', clarify: 'thanks' }],
];

const chinese: [string, Expected][] = [
  [
    '做服装网上商城，我们两个人，只会PHP，推荐用什么？',
    { behaviour: 'recommend', size: 2, team: { php: 'working' }, workloads: ['saas-commerce'] },
  ],
  [
    '不想用Java，也不要Kotlin。8个TypeScript开发，内部系统，有表单和登录',
    {
      noLanguages: ['java', 'kotlin'],
      size: 8,
      team: { typescript: 'working' },
      needs: ['auth'],
      workloads: ['crud-content'],
    },
  ],
  [
    '银行项目。40名工程师，Java写了15年，有审计要求，要维护10年',
    {
      size: 40,
      team: { java: 'expert' },
      needs: ['compliance'],
      supportUntil: 'P10Y',
      workloads: ['enterprise-regulated'],
    },
  ],
  [
    'Gin还是Axum？负载均衡服务，每秒3万请求，延迟低于20毫秒',
    {
      behaviour: 'compare',
      compared: ['axum', 'gin'],
      load: { rps: 30_000, p95Ms: 20 },
      workloads: ['infra-gateway'],
    },
  ],
  [
    '现在用Django，值得迁移到FastAPI吗？',
    { behaviour: 'compare', existing: ['django'], compared: ['django', 'fastapi'] },
  ],
  [
    '除了PHP和Ruby都行。4个开发，会Python',
    { noLanguages: ['php', 'ruby'], size: 4, team: { python: 'working' } },
  ],
  [
    '性能无所谓，可维护性最重要。10个人，写Kotlin',
    { priorities: { headroom: 'ignore', maintainability: 'critical' }, size: 10 },
  ],
  [
    '我一个人，只有两个接口的小服务，会Python',
    { size: 1, team: { python: 'working' }, workloads: ['api', 'small-service'] },
  ],
  [
    '必须用C#，自有机房的Windows服务器，库存管理系统',
    { must: ['csharp'], platforms: ['on-prem', 'windows'], workloads: ['crud-content'] },
  ],
  [
    'QPS大概5万，团队20人写Go，成本要低',
    { load: { rps: 50_000 }, size: 20, team: { go: 'working' }, priorities: { start_footprint: 'high' } },
  ],
  [
    '5个Java程序员，K8s，微服务，三个月内交付',
    { size: 5, platforms: ['kubernetes'], workloads: ['microservices'], deadline: 'P3M' },
  ],
  ['Rust没人会。6个Go工程师', { team: { go: 'working' }, size: 6, noLanguages: [] }],
  ['Rocket还在维护吗？', { behaviour: 'explain', topic: 'lifecycle', named: ['rocket'] }],
  ['明天上海天气怎么样？', { behaviour: 'refuse_out_of_scope', refusal: 'weather' }],
  ['谢谢！', { behaviour: 'clarify', clarify: 'thanks' }],
];

describe.each([
  ['de', german],
  ['es', spanish],
  ['pt', portuguese],
  ['fr', french],
  ['ja', japanese],
  ['zh', chinese],
] as const)('questions in %s', (lang, rows) => {
  it.each(rows)('reads "%s"', (text, expected) => {
    expectReading(lang, text, expected);
  });
});

describe('lexicons', () => {
  const others = catalog.lexicons.filter(({ id }) => id !== 'en');

  it('cover German, Spanish, Portuguese, French, Japanese and Chinese', () => {
    expect(others.map(({ id }) => id).toSorted()).toEqual(['de', 'es', 'fr', 'ja', 'pt', 'zh']);
  });

  it.each(others.map((lexicon) => [lexicon.id, lexicon] as const))(
    '%s says that it answers in English',
    (_, lexicon) => {
      expect(lexicon.answerNote.length).toBeGreaterThan(15);
      expect(lexicon.marks.length).toBeGreaterThanOrEqual(12);
    },
  );

  it.each([
    'which backend should we use for a small shop, two of us know python',
    'is django or rails better on a single server',
    'no php, we do go and a bit of rust in production',
    'we need an admin area and login, team of 5',
    'what is the best option to rewrite our monolith',
    'no AWS Lambda, 4 python devs',
    'solo Python dev, small shop',
    '5 devs, Python on Azure',
  ])('leave English alone: "%s"', (text) => {
    expect(read(text).lang).toBe('en');
  });

  it('keep the language of the question in a short follow-up', () => {
    expect(read('Wir sind 5 Leute und bauen ein Portal', 'Go?').lang).toBe('de');
    expect(read('Somos 3 devs Python, qual backend?', 'e o Phoenix?').lang).toBe('pt');
    expect(read('¿Qué backend para 3 personas?', 'Phoenix o Rails').lang).toBe('es');
    expect(read('Wir sind 5 Leute und bauen ein Portal', 'Go, Rust, Postgres, Redis').lang).toBe('de');
    expect(read('Wir sind 5 Leute und bauen ein Portal', 'which one is the fastest for us?').lang).toBe('en');
  });
});
