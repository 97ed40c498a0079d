import { type Percentiles, percentiles } from './percentiles.ts';
import { questionAt } from './questions.ts';
import { channelAt, personAt, type StandIn } from './stand-in.ts';

/** Milliseconds from a signed command to its acknowledgement, and to the first answer that Slack has taken. */
export type AnswerFigures = { ack: Percentiles; answer: Percentiles };

const WARM_UP = 20;
const QUESTIONS_MEASURED = 300;
const QUIET_MS = 5;

/** Asks one question and waits until its first answer is posted. */
export const ask = async (standIn: StandIn, index: number): Promise<{ ack: number; answer: number }> => {
  const answered = standIn.nextAnswer(channelAt(index));
  const sentAt = performance.now();
  const sent = await standIn.sendCommand({
    text: questionAt(index),
    channel: channelAt(index),
    user: personAt(index),
  });
  const ack = sent.at - sentAt;
  if (sent.status !== 200) throw new Error(`a command was answered with ${sent.status}`);
  const answer = (await answered) - sentAt;
  return { ack, answer };
};

/** One question after the other, 300 after a short warm-up, each when the app is done with the one before. */
export const measureAnswers = async (standIn: StandIn): Promise<AnswerFigures> => {
  const acks: number[] = [];
  const answers: number[] = [];
  for (let index = 0; index < WARM_UP + QUESTIONS_MEASURED; index += 1) {
    const { ack, answer } = await ask(standIn, index);
    await standIn.quiet(QUIET_MS);
    standIn.reset();
    if (index < WARM_UP) continue;
    acks.push(ack);
    answers.push(answer);
  }
  return { ack: percentiles(acks), answer: percentiles(answers) };
};
