/** What answers a desk page's messages, in place of the background. Install the texts first. */
import type { Answer, Failure, MessageName } from "../messages";

interface Message {
  name: MessageName;
  request: object;
}

export class FakeBackground {
  readonly asked: Message[] = [];

  /** `answer` is given every message; a Failure that it throws is answered as one. */
  constructor(private readonly answer: (message: Message) => unknown) {
    const deaf = { addListener: () => undefined, removeListener: () => undefined };
    Object.assign(chrome, { runtime: { sendMessage: this.#respond, onMessage: deaf } });
  }

  names(): string[] {
    return this.asked.map(({ name }) => name);
  }

  readonly #respond = async (message: Message): Promise<Answer<unknown>> => {
    this.asked.push(message);
    try {
      return { ok: true, value: await this.answer(message) };
    } catch (error) {
      return { ok: false, error: error as Failure };
    }
  };
}
