import { createStore } from 'zustand/vanilla';
import { isFinished, type Task, type TaskControls } from './task';

export interface TaskEntry {
  task: Task;
  controls: TaskControls;
}

export interface TasksState {
  /** Oldest first, but for what was put into another order. */
  entries: readonly TaskEntry[];
  /** What other tabs of this browser are at: shown, not controlled. */
  elsewhere: readonly Task[];
  /** Bytes per second that all uploads of this tab together keep to on average; null for no limit. */
  bandwidth: number | null;
}

/** Finished tasks stay until they are cleared, but a tab open for days does not grow without end. */
export const MAX_FINISHED = 200;

/** What is running in this tab, and what has finished since it was last cleared. */
export const tasksStore = createStore<TasksState>()(() => ({ entries: [], elsewhere: [], bandwidth: null }));

export function getTasks(): readonly TaskEntry[] {
  return tasksStore.getState().entries;
}

export function addTask(task: Task, controls: TaskControls = {}): void {
  setEntries([...getTasks().filter((entry) => entry.task.id !== task.id), { task, controls }]);
}

/** Does nothing for a task that was removed meanwhile. `controls` replaces all of the task's verbs. */
export function updateTask(id: string, patch: Partial<Omit<Task, 'id'>>, controls?: TaskControls): void {
  const index = getTasks().findIndex((entry) => entry.task.id === id);
  const entry = getTasks()[index];
  if (!entry) return;
  setEntries(
    getTasks().with(index, { task: { ...entry.task, ...patch }, controls: controls ?? entry.controls }),
  );
}

export function removeTask(id: string): void {
  setEntries(getTasks().filter((entry) => entry.task.id !== id));
}

/** Shows a task before another one; null: behind them all. */
export function moveTask(id: string, before: string | null): void {
  const moved = getTasks().find((entry) => entry.task.id === id);
  if (!moved || id === before) return;
  const others = getTasks().filter((entry) => entry !== moved);
  const at = others.findIndex((entry) => entry.task.id === before);
  setEntries(others.toSpliced(at === -1 ? others.length : at, 0, moved));
}

export function setElsewhere(elsewhere: readonly Task[]): void {
  tasksStore.setState({ elsewhere });
}

export function setBandwidth(bandwidth: number | null): void {
  tasksStore.setState({ bandwidth });
}

export function clearFinished(): void {
  setEntries(getTasks().filter((entry) => !isFinished(entry.task)));
}

function setEntries(entries: readonly TaskEntry[]): void {
  tasksStore.setState({ entries: withinBounds(entries) });
}

/** Lets go of the oldest finished tasks, those with something to tell last. */
function withinBounds(entries: readonly TaskEntry[]): readonly TaskEntry[] {
  const finished = entries.filter((entry) => isFinished(entry.task));
  const excess = finished.length - MAX_FINISHED;
  if (excess <= 0) return entries;
  const quietFirst = finished.toSorted((a, b) => Number(hasNews(a.task)) - Number(hasNews(b.task)));
  const dropped = new Set(quietFirst.slice(0, excess));
  return entries.filter((entry) => !dropped.has(entry));
}

function hasNews(task: Task): boolean {
  return task.status === 'failed' || task.failures.length > 0;
}
