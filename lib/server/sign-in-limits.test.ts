import { expect, it, vi } from 'vitest';

vi.mock('./log', () => ({ log: { warn: vi.fn() } }));
const { limited } = await import('./sign-in-limits');

const wrong = () => Promise.reject(new Error('wrong password'));
async function guess(account: string, address: string, times: number): Promise<string[]> {
  const answers: string[] = [];
  for (let time = 0; time < times; time += 1) {
    answers.push(await limited(account, address, wrong).catch((error: unknown) => (error as Error).message));
  }
  return answers;
}

it('stops guessing from one place after ten attempts', async () => {
  const answers = await guess('account ann', '192.0.2.1', 12);
  expect(answers.slice(0, 10)).toEqual(Array(10).fill('wrong password'));
  expect(answers.slice(10)).toEqual(['too_many_attempts', 'too_many_attempts']);
});

it('does not let one place lock an account for all others', async () => {
  await guess('account bob', '192.0.2.2', 150);
  await expect(limited('account bob', '192.0.2.3', () => Promise.resolve('in'))).resolves.toBe('in');
});

it('limits one account guessed at from many places', async () => {
  for (let place = 0; place < 10; place += 1) await guess('account eve', `198.51.100.${place}`, 10);
  expect(await guess('account eve', '198.51.100.99', 1)).toEqual(['too_many_attempts']);
});

it('limits one place guessing at many accounts', async () => {
  for (let name = 0; name < 60; name += 1) await guess(`account ${name}`, '203.0.113.1', 1);
  expect(await guess('account 61', '203.0.113.1', 1)).toEqual(['too_many_attempts']);
});
