import type { QuestionLanguage } from '../../catalog/vocabulary.ts';

/** How people speak to the bot, and to each other, in one language. Matched in lower case, from the first word on. */
export type ChatWords = {
  /** "What if", "suppose": what follows is a question to whoever ranks. */
  supposes: readonly string[];
  /** "Drop", "without", "add": tells what to change. */
  tells: readonly string[];
  /** "We are", "our team": states what holds for all. */
  states: readonly string[];
  /** "Sorry,", "no,": may stand before `states`. */
  openers: readonly string[];
  /** "And", "what about": what stands alone after it is asked about. */
  leads: readonly string[];
  /** Anywhere in it: an opinion, a person spoken to, a joke, thanks, a plan among people. */
  amongPeople: readonly string[];
};

/** Phrases with a bar between them. */
const phrases = (text: string): string[] => text.split('|').map((phrase) => phrase.trim());

/** Few words on purpose: what none of them fits is left alone. */
export const CHAT_WORDS: Readonly<Record<QuestionLanguage, ChatWords>> = {
  en: {
    supposes: phrases('what if | how about if | and if | but if | suppose | say we | assume | assuming'),
    tells: phrases(`
      drop | ignore | forget | without | no | not | exclude | rule out | remove | add | include |
      compare | make it | make that | change | never mind | must | allow
    `),
    states: phrases(`
      we are | we have | we need | we must | we can't | we cannot | we can not | we can only |
      we don't | we do not | we want | we will | we run | we hire | we ship | we know | we use |
      we expect | we only | we plan | we have to | we write | we're | we've | we'll | our team |
      our platform | our deadline | our stack | the team is | the team knows | it has to | it must |
      it needs
    `),
    openers: phrases('sorry, | sorry | actually, | actually | correction: | no, | and | but | ok, | also'),
    leads: phrases('and | or | what about | how about | and what about | versus | vs | compared to'),
    amongPeople: phrases(`
      i | i'm | i'd | i'll | i've | me | my | you | you're | your | imo | imho | lol | haha |
      thanks | thank | thx | cheers | lgtm | btw | fyi | guys | folks | everyone | anyone | anybody |
      somebody | someone | he | she | they | meeting | lunch | tomorrow | yesterday | monday |
      friday | call | maybe | probably | guess | think | remember | should | could | shall | let |
      let's | hope | wow | nice | agreed | agree | exactly | right | true | same | idea | wait |
      way | problem | worries | kidding | joking | article | blog | talk | again | already |
      used to | last year | vacation | holiday | party | designer
    `),
  },
  de: {
    supposes: phrases('was wenn | was ist wenn | was ist, wenn | und wenn | angenommen | nehmen wir an'),
    tells: phrases(`
      ohne | kein | keine | keinen | vergiss | ignoriere | streich | streiche | nimm | füge |
      vergleiche | nur | lass
    `),
    states: phrases(`
      wir sind | wir haben | wir brauchen | wir müssen | wir können | wir wollen | wir werden |
      wir stellen | wir liefern | wir kennen | wir nutzen | wir erwarten | wir schreiben |
      unser team | unsere plattform | das team | es muss
    `),
    openers: phrases('nein, | korrektur: | und | aber | sorry, | ok,'),
    leads: phrases('und | oder | was ist mit | und was ist mit | wie wäre es mit | und mit'),
    amongPeople: phrases(`
      ich | mir | mich | mein | meine | du | dir | dich | dein | ihr | euch | sie | er | danke |
      haha | lol | glaube | denke | finde | vielleicht | jemand | morgen | gestern | treffen |
      sollten | könnten | gerne | stimmt | genau | artikel | mal | schon | früher
    `),
  },
  es: {
    supposes: phrases('y si | ¿y si | qué pasa si | ¿qué pasa si | supongamos'),
    tells: phrases('sin | quita | ignora | olvida | añade | agrega | compara | solo | excluye | nada de'),
    states: phrases(
      'somos | tenemos | necesitamos | nuestro equipo | debe | no podemos | no queremos | el equipo',
    ),
    openers: phrases('no, | perdón, | y | pero'),
    leads: phrases('y | ¿y | o | y con | ¿y con | qué tal | ¿qué tal | y qué tal'),
    amongPeople: phrases(`
      yo | me | mi | mí | tú | te | tu | usted | ustedes | vosotros | os | él | ella | ellos |
      gracias | jaja | jajaja | creo | pienso | quizás | quizá | alguien | mañana | ayer | reunión |
      vale | artículo | gusta
    `),
  },
  pt: {
    supposes: phrases('e se | vamos supor | suponha'),
    tells: phrases(`
      sem | tira | tire | ignore | ignora | esquece | esqueça | adicione | adiciona | compare | só |
      exclua | nada de
    `),
    states: phrases(`
      somos | temos | precisamos | nosso time | nossa equipe | tem que | não podemos | não queremos |
      o time | a equipe
    `),
    openers: phrases('não, | desculpa, | e | mas'),
    leads: phrases('e | e o | e a | e com | que tal | ou | e que tal'),
    amongPeople: phrases(`
      eu | me | mim | meu | minha | você | vocês | tu | te | ele | ela | eles | obrigado | obrigada |
      valeu | kkk | haha | acho | talvez | alguém | amanhã | ontem | reunião | artigo | gosto
    `),
  },
  fr: {
    supposes: phrases('et si | supposons | imaginons'),
    tells: phrases(`
      sans | pas de | oublie | oubliez | ignore | ignorez | enlève | enlevez | ajoute | ajoutez |
      compare | comparez | exclus | seulement
    `),
    states: phrases(`
      nous sommes | nous avons | nous devons | nous voulons | nous ne | on est | on a | on doit |
      notre équipe | l'équipe | il faut
    `),
    openers: phrases('non, | pardon, | et | mais'),
    leads: phrases('et | ou | et avec | et pour | quid de | et le | et du'),
    amongPeople: phrases(`
      je | j'aime | j'ai | moi | mon | ma | mes | tu | toi | te | vous | votre | il | elle | ils |
      merci | mdr | haha | pense | crois | peut-être | quelqu'un | demain | hier | réunion | article
    `),
  },
  ja: {
    supposes: phrases('もし | 仮に'),
    tells: [],
    states: phrases('うち | 私たち | 弊社 | チームは | 訂正'),
    openers: [],
    leads: phrases('じゃあ | では | あと'),
    amongPeople: phrases(
      'ありがとう | 笑 | さん | ですよね | 思う | 思い | 会議 | 明日 | 昨日 | 好き | あなた | 僕 | 俺',
    ),
  },
  zh: {
    supposes: phrases('如果 | 假如 | 要是 | 假设'),
    tells: phrases('不要 | 去掉 | 排除 | 忽略 | 不用 | 加上 | 只用'),
    states: phrases('我们 | 咱们 | 团队 | 更正'),
    openers: [],
    leads: phrases('那 | 那么 | 还有'),
    amongPeople: phrases(
      '谢谢 | 哈哈 | 你 | 您 | 他 | 她 | 我觉得 | 我想 | 我喜欢 | 也许 | 会议 | 明天 | 昨天 | 大家 | 有人',
    ),
  },
};
