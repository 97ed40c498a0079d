import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { SHIPPED_DATA } from '../../src/catalog/shipped-data.ts';
import { flipLines } from '../../src/narrate/flip-lines.ts';
import { messagesIn } from '../../src/narrate/messages/messages.ts';
import { relaxationLines } from '../../src/narrate/relaxation-lines.ts';
import { explainByTemplate } from '../../src/narrate/template.ts';
import type { Message } from '../../src/render/message.ts';
import { renderAnswer } from '../../src/render/render-answer.ts';
import type { Request } from '../../src/request/request.ts';
import type { Confidence, ExcludedOption, GateResult, Ranking } from '../../src/score/ranking.ts';
import { clearRanking, crudForPython, option, ranking, reading, smallCatalog, TODAY } from './fixtures.ts';

const shipped = loadCatalog(SHIPPED_DATA);
const catalog = smallCatalog();

/** Words that no sentence of the six languages holds, but nearly every English one. */
const ENGLISH = /\b(the|with|and|would|your|fits|is|of|by|first|which|how|instead|counts|known|depends)\b/i;

const QUESTIONS = [
  {
    lang: 'de',
    text: 'Wir sind 12 Leute, alles C#, alles auf Azure. Fachanwendung mit vielen Formularen und Entra-Login. Was nehmen wir?',
    headline: /^Für 12 C#-Entwickler, die .+ bauen, mit Login, auf Azure: /,
    confidence: /Gewichtungen und Bewertungen vorn\./,
    reason: /^Ihr Team kann C#: /,
    columns: ['Framework', 'Passung', 'Größte Stärke für Sie'],
    labels: ['Sicherheit der Wahl', 'Warum', 'Größter Nachteil', 'Zweiter Platz', 'Quellen'],
  },
  {
    lang: 'es',
    text: 'agencia, 4 personas con PHP, tiendas y portales para clientes. lo más importante es entregar rápido',
    headline: /^Para 4 desarrolladores de PHP que desarrollan .+ \(prioridad: entregar rápido\), /,
    confidence: /ponderaciones y valoraciones plausibles\./,
    reason: /^Su equipo conoce PHP: /,
    columns: ['Framework', 'Encaje', 'Lo más fuerte para usted'],
    labels: ['Confianza', 'Por qué', 'Mayor inconveniente', 'Segunda opción', 'Fuentes'],
  },
  {
    lang: 'pt',
    text: 'sem PHP e sem Ruby, por favor. 3 pessoas, TypeScript. painel + login',
    headline: /^Para 3 desenvolvedores TypeScript que desenvolvem .+, com login, /,
    confidence: /ponderações e avaliações plausíveis\./,
    reason: /^Sua equipe conhece TypeScript: /,
    columns: ['Framework', 'Encaixe', 'Ponto mais forte para você'],
    labels: ['Confiança', 'Por quê', 'Maior desvantagem', 'Segunda opção', 'Descartado', 'Fontes'],
  },
  {
    lang: 'fr',
    text: 'surtout pas de Django, on en revient. Python quand même, 4 devs, API publique documentée',
    headline: /^Pour 4 développeurs Python qui développent une API, /,
    confidence: /pondérations et évaluations plausibles\./,
    reason: /^Votre équipe connaît Python\u00a0: /,
    columns: ['Framework', 'Adéquation', 'Point fort pour vous'],
    labels: ['Confiance', 'Pourquoi', 'Principal inconvénient', 'Deuxième choix', 'Exclus'],
  },
  {
    lang: 'ja',
    text: '全員TypeScriptです（6人）。B2B SaaSで、長く保守する予定です。',
    headline: /^TypeScript開発者6人で.+を開発、保守性を重視という条件では、/,
    confidence: /妥当な重み付けと評価の/,
    reason: /^チームはTypeScriptを使えるため、/,
    columns: ['フレームワーク', '適合度', '最大の強み'],
    labels: ['確信度', '理由', '最大の欠点', '次点', '出典'],
  },
  {
    lang: 'zh',
    text: '不要PHP，也不要Java。4个人，会Python，做内容管理后台',
    headline: /^针对4名Python开发者开发.+，含管理后台：/,
    confidence: /合理的权重与评分组合中/,
    reason: /^您的团队会Python：/,
    columns: ['框架', '契合度', '对您的最大优势'],
    labels: ['把握程度', '理由', '最大的缺点', '第二名', '已排除', '来源'],
  },
] as const;

const boldOf = ({ blocks }: Message): string[] =>
  blocks.flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.flatMap((element) =>
          element.type === 'rich_text_section'
            ? element.elements.flatMap((leaf) =>
                leaf.type === 'text' && leaf.style?.bold === true
                  ? [leaf.text.replace(/\s*[:：]\s*$/u, '').trim()]
                  : [],
              )
            : [],
        )
      : [],
  );

/** Labels that are the same word in English. */
const SHARED = ['Sources'];
const ENGLISH_LABELS = [
  'Changed',
  'Confidence',
  'Why',
  'Biggest drawback',
  'Runner-up',
  'What would change this',
  'Watch out',
  'Details',
  'Ruled out',
  'Assumed',
  'Not known',
  'Not used',
  'One question',
  'Next',
];

describe.each(QUESTIONS)(
  'a question in $lang',
  ({ lang, text, headline, confidence, reason, columns, labels }) => {
    const request: Request = { id: 'q', source: 'cli', text, thread: [], today: TODAY };

    test('is answered in its language, labels and table included', async () => {
      const given = await answer(request, { catalog: shipped });
      const { explanation } = given;
      expect(given.reading.lang).toBe(lang);
      expect(explanation.headline).toMatch(headline);
      expect(explanation.confidence?.text).toMatch(confidence);
      expect(explanation.reasons.map((line) => line.text).join('\n')).toMatch(reason);
      expect(explanation.tables[0]?.columns.slice(0, 3)).toEqual(columns);
      const [words] = renderAnswer(given);
      const bold = words === undefined ? [] : boldOf(words);
      expect(bold).toEqual(expect.arrayContaining([...labels]));
      expect(bold.filter((label) => ENGLISH_LABELS.includes(label) && !SHARED.includes(label))).toEqual([]);
      expect(words?.text).toContain(labels[2]);
    });
  },
);

const SURE: Confidence = {
  word: 'leans to',
  share: 0.61,
  coverage: 0.4,
  cappedBy: 'coverage',
  closeWith: 'fastify',
  shares: [],
  wins: [],
  centralWeights: [],
  samples: 4096,
};

const failure = (gate: GateResult['gate'], asked: string): GateResult => ({
  gate,
  outcome: 'fail',
  reason: `it does not pass: ${asked}`,
  asked,
});
const OUT: ExcludedOption[] = [
  { id: 'rocket', reasons: [failure('excluded-language', 'no Rust')] },
  {
    id: 'django',
    reasons: [failure('must-language', 'Java or Kotlin'), failure('platform', 'Edge isolates')],
  },
  { id: 'fastify', reasons: [failure('native-binary', 'the native binary')] },
  { id: 'gin', reasons: [failure('excluded-framework', 'no Gin')] },
  { id: 'echo', reasons: [failure('support-until', 'support until 2030-01-01')] },
];

/** Names and words of the dataset, which stay as they are. */
const withoutNames = (text: string): string => text.replace(/\b(Heavy for thin JSON APIs)\b/g, '');

describe.each(QUESTIONS.map(({ lang }) => lang))('what the template says in %s', (lang) => {
  const messages = messagesIn(lang);
  const explain = (ranked: Ranking) =>
    explainByTemplate({
      reading: reading({ lang, requirements: crudForPython(), behaviour: 'compare' }),
      ranking: ranked,
      evidence: { facts: [] },
      catalog,
      today: TODAY,
    });
  const flips = {
    weight: {
      criterion: 'hiring',
      from: 38,
      to: 71,
      fromTier: 'medium',
      toTier: 'critical',
      challenger: 'fastify',
    },
    leastMove: null,
    evidence: { id: 'fastify', criterion: 'operability', from: 600, to: 640, challenger: 'fastify' },
    constraint: { gate: 'excluded-language', reason: 'it does not pass', id: 'rocket', points: 81 },
  } as const;
  const full = clearRanking({
    confidence: SURE,
    flips,
    excluded: OUT.slice(0, 1),
    question: {
      id: 'work',
      text: 'What are you building?',
      options: ['We build a REST API'],
      value: 2,
      changes: 0.5,
    },
    migration: { verdict: 'stay', from: 'django', to: 'fastify', margin: -22, newMargin: -12 },
  });

  test.each<[string, Ranking]>([
    ['a full answer', full],
    ['a level one', ranking([option('django', { ramp_up: 620 }), option('fastify', {})])],
    ['one option', ranking([option('django', {})])],
    ['a floor', ranking([option('rocket', {}, { blockedBy: 'longevity' })])],
    ['staying', clearRanking({ staying: ['django'], confidence: { ...SURE, word: 'no clear pick' } })],
  ])('is free of English: %s', (_, ranked) => {
    const told = explain(ranked);
    const lines = [
      told.headline,
      ...[told.confidence, told.drawback, told.runnerUp].map((line) => line?.text ?? ''),
      ...[told.reasons, told.flips, told.excluded, told.assumptions, told.unknowns].flatMap((section) =>
        section.map((line) => line.text),
      ),
      told.question?.text ?? '',
      ...(told.question?.answers ?? []),
      ...told.tables.flatMap(({ caption, columns, rows }) => [
        caption,
        ...columns,
        ...rows.flatMap(({ cells }) => cells),
      ]),
    ];
    expect(lines.map(withoutNames).filter((line) => ENGLISH.test(line))).toEqual([]);
  });

  test('is free of English: what is in the way, and what to take back', () => {
    const none = ranking([], { excluded: OUT });
    const told = [
      ...relaxationLines(none, catalog, messages),
      ...explain(none).excluded,
      { text: explain(none).headline },
    ].map((line) => line.text);
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter((line) => ENGLISH.test(line))).toEqual([]);
  });

  test('names a challenger and its tiers when a weight would change the pick', () => {
    const [winner = option('django', {})] = full.options;
    const [line] = flipLines({
      reading: reading({ lang }),
      ranking: full,
      evidence: { facts: [] },
      catalog,
      today: TODAY,
      messages,
      winner,
      runnerUp: null,
    });
    expect(line?.text).toContain('Fastify');
    expect(line?.text).toContain(messages.say('tier.critical'));
    expect(line?.text).not.toContain('critical');
  });
});
