/** Draws vector graphics into an image, so many pixels a unit. */
export async function rasterise(
  svg: string,
  scale: number,
): Promise<{ readonly blob: Blob; readonly width: number; readonly height: number }> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw images.');
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('This browser cannot write images of this size.');
    return { blob, width, height };
  } finally {
    URL.revokeObjectURL(url);
  }
}
