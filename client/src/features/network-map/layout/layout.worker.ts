import { type LayoutTask, layOut } from './lay-out.ts';

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => self.postMessage(layOut(data));
