/** The background's parts, put together once per worker. Everything they remember can be forgotten at any moment. */
import type { Status } from "../messages";
import { Connection } from "./connection";
import { report } from "./failed";
import { TemplateLibrary } from "./library/library";
import { sender } from "./outbox";
import { Outbox } from "./outbox/outbox";
import { OutboxStore } from "./outbox/store";
import { Service } from "./service";

export interface Background {
  connection: Connection;
  service: Service;
  store: OutboxStore;
  outbox: Outbox;
  library: TemplateLibrary;
  status(): Promise<Status>;
}

export interface BackgroundEvents {
  /** Something is kept that may have to wait. */
  added(): void;
  /** The connection or the number of waiting entries changed. */
  status(status: Status): void;
  arrived(orderId: string): void;
}

export function createBackground(events: BackgroundEvents, store = new OutboxStore()): Background {
  const connection = new Connection(() => {
    if (connection.summary().state === "connected") outbox.deliver();
    announce();
  });
  const service = new Service(connection, () => outbox.nudge());
  const outbox = new Outbox(store, sender(service, store), { ...events, changed: announce });
  const library = new TemplateLibrary(connection, service);
  const status = async (): Promise<Status> => {
    const kept = await store.count();
    return { ...connection.summary(), waiting: Math.max(0, kept - outbox.inHand) };
  };

  function announce(): void {
    if (connection.checked) void status().then(events.status, report);
  }
  return { connection, service, store, outbox, library, status };
}
