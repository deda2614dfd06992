import type { Locator, Page } from '@playwright/test';

/** A JPEG of a red left and a blue right half, made by the browser. */
export async function paintJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([wide, high]) => {
      const canvas = document.createElement('canvas');
      canvas.width = wide;
      canvas.height = high;
      const context = canvas.getContext('2d')!;
      context.fillStyle = 'red';
      context.fillRect(0, 0, wide / 2, high);
      context.fillStyle = 'blue';
      context.fillRect(wide / 2, 0, wide / 2, high);
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** A moment of green video, as the browser records it: no length is written in it. */
export async function recordVideo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 160;
    canvas.height = 90;
    const context = canvas.getContext('2d')!;
    const recorder = new MediaRecorder(canvas.captureStream(), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    const ended = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start();
    // What does not change is not recorded.
    for (let frame = 0; frame < 30; frame += 1) {
      await new Promise(requestAnimationFrame);
      context.fillStyle = frame % 2 === 0 ? '#080' : '#090';
      context.fillRect(0, 0, 160, 90);
    }
    recorder.stop();
    await ended;
    let text = '';
    for (const byte of new Uint8Array(await new Blob(parts).arrayBuffer())) text += String.fromCharCode(byte);
    return btoa(text);
  });
  return Buffer.from(base64, 'base64');
}

/** What is seen in the middle of something, as red, green and blue: a page may not read the pixels of other origins. */
export async function colourIn(page: Page, target: Locator): Promise<number[]> {
  const seen = (await target.screenshot()).toString('base64');
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = document.createElement('canvas').getContext('2d')!;
    context.drawImage(image, -image.width / 2, -image.height / 2);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, seen);
}
