import { isFinished, type Task } from '@/lib/tasks/task';
import { setElsewhere, type TaskEntry } from '@/lib/tasks/tasks';

const CHANNEL = 'windlass-transfers';
const TELL_EVERY_MS = 500;
/** Browsers let the timers of hidden tabs run once a minute. */
const FORGET_AFTER_MS = 150_000;
const LOOK_EVERY_MS = 5000;

type Message =
  | { kind: 'tasks'; tab: string; owner: string; tasks: Task[] }
  /** A tab that has just opened asks what there is. */
  | { kind: 'tell' }
  | { kind: 'gone'; tab: string };

export interface OtherTabsOptions {
  tab: { id: string; certain: boolean; alive: () => Promise<ReadonlySet<string>> };
  owner: string;
  tasks: { getState: () => { entries: readonly TaskEntry[] }; subscribe: (run: () => void) => () => void };
  channel?: Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;
}

export interface OtherTabs {
  /** Says goodbye: to be called when the page goes away. */
  leave: () => void;
  end: () => void;
}

/** Tells the other tabs what runs here, at most twice a second, and listens to them. */
export function followOtherTabs({
  tab,
  owner,
  tasks,
  channel = new BroadcastChannel(CHANNEL),
}: OtherTabsOptions): OtherTabs {
  const others = new Map<string, { tasks: Task[]; heardAt: number }>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = 0;

  const post = (message: Message) => channel.postMessage(message);
  const tell = () => {
    timer = null;
    const open = tasks
      .getState()
      .entries.flatMap(({ task }) => (isFinished(task) || task.quiet ? [] : [brief(task)]));
    if (open.length > 0 || told > 0) post({ kind: 'tasks', tab: tab.id, owner, tasks: open });
    told = open.length;
  };
  const tellSoon = () => {
    timer ??= setTimeout(tell, TELL_EVERY_MS);
  };
  const show = () => setElsewhere([...others.values()].flatMap((other) => other.tasks));
  const forget = (id: string) => {
    if (others.delete(id)) show();
  };

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'tell') tellSoon();
    else if (data.kind === 'gone') forget(data.tab);
    else if (data.owner === owner && data.tasks.length > 0) {
      others.set(data.tab, { tasks: data.tasks, heardAt: Date.now() });
      show();
    } else forget(data.tab);
  };
  // A tab that crashed says no goodbye.
  const look = setInterval(() => {
    if (told > 0) tellSoon();
    if (others.size > 0) void forgetDead(tab, others, forget);
  }, LOOK_EVERY_MS);
  const unsubscribe = tasks.subscribe(tellSoon);
  const leave = () => post({ kind: 'gone', tab: tab.id });
  post({ kind: 'tell' });
  tellSoon();

  return {
    leave,
    end: () => {
      leave();
      unsubscribe();
      clearInterval(look);
      if (timer !== null) clearTimeout(timer);
      channel.close();
      setElsewhere([]);
    },
  };
}

async function forgetDead(
  tab: OtherTabsOptions['tab'],
  others: ReadonlyMap<string, { heardAt: number }>,
  forget: (id: string) => void,
): Promise<void> {
  const alive = tab.certain ? await tab.alive() : null;
  const now = Date.now();
  for (const [id, { heardAt }] of others) {
    if (alive ? !alive.has(id) : now - heardAt > FORGET_AFTER_MS) forget(id);
  }
}

/** Without the list of failures, which may be long and is shown in its own tab only. */
function brief(task: Task): Task {
  return { ...task, failures: [], failed: task.failed ?? task.failures.length };
}
