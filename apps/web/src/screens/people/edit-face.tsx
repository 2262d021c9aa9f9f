import { useEffect, useId, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { upload } from '../../live/uploads.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { forgetFace } from '../../parts/faces.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { centred, cut, moved, type Crop } from './crop.js';

const SetFace = graphql(`
  mutation SetFace($fileId: ID!) {
    setFace(fileId: $fileId) {
      id
    }
  }
`);

const RemoveFace = graphql(`
  mutation RemoveFace {
    removeFace {
      id
    }
  }
`);

const side = 288;
/** What is sent: the server makes its own sizes of it. */
const sentSide = 1024;

/** Chooses a picture of oneself, and which square of it. Everything works by keyboard: the sliders do what dragging does. */
export default function EditFace({
  personId,
  has,
  onClose,
}: {
  personId: string;
  has: boolean;
  onClose: (changed: boolean) => void;
}): ReactNode {
  const t = useWords();
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [crop, setCrop] = useState<Crop>(centred);
  const [sending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [set] = useAct(SetFace);
  const [remove, removing] = useAct(RemoveFace);
  const input = useRef<HTMLInputElement>(null);
  const done = (message: string): void => {
    forgetFace(personId);
    toast(message);
    onClose(true);
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setWrong(null);
    try {
      setPicture(await createImageBitmap(file));
      setCrop(centred);
    } catch {
      setWrong(t('attach.wrong.PICTURE'));
    }
  };
  const save = async (): Promise<void> => {
    if (!picture || sending) return;
    setSending(true);
    setWrong(null);
    const blob = await squareOf(picture, crop);
    const { answer, problem } = blob
      ? await upload(Object.assign(blob, { name: 'face.jpg' }), { shape: 'SQUARE' })
      : { problem: { code: 'INTERNAL' as const, details: {} } };
    const refused = problem ?? (await set({ fileId: answer!.id })).problem;
    setSending(false);
    if (!refused) return done(t('people.face.saved'));
    setWrong(refused.code === 'OFFLINE' ? t('attach.wrong.OFFLINE') : problemText(t, refused));
  };
  return (
    <Dialog title={t('people.face')} open onClose={() => onClose(false)}>
      <div className="grid gap-4">
        {wrong && (
          <p className="attach-wrong" role="alert">
            {wrong}
          </p>
        )}
        {picture ? (
          <Cropping picture={picture} crop={crop} onChange={setCrop} />
        ) : (
          <p>{t('people.face.why')}</p>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept="image/jpeg,image/png,image/webp,image/gif"
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <div className="act-row">
          {picture ? (
            <>
              <Button look="main" waiting={sending} onPress={() => void save()}>
                {t('form.save')}
              </Button>
              <Button onPress={() => input.current?.click()}>{t('people.face.other')}</Button>
            </>
          ) : (
            <>
              <Button look="main" onPress={() => input.current?.click()}>
                {t('people.face.choose')}
              </Button>
              {has && (
                <Button
                  look="danger"
                  waiting={removing}
                  onPress={() =>
                    void remove({}).then(({ problem }) =>
                      problem ? setWrong(problemText(t, problem)) : done(t('people.face.removed')),
                    )
                  }
                >
                  {t('people.face.remove')}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Cropping({
  picture,
  crop,
  onChange,
}: {
  picture: ImageBitmap;
  crop: Crop;
  onChange: (crop: Crop) => void;
}): ReactNode {
  const t = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (pen) draw(pen, picture, crop, canvas.current!.width);
  }, [picture, crop]);
  const drag = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons !== 1) return;
    onChange(moved(picture, crop, event.movementX / side, event.movementY / side));
  };
  return (
    <div className="face-crop">
      <canvas
        ref={canvas}
        width={side * 2}
        height={side * 2}
        aria-label={t('people.face.preview')}
        role="img"
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <div className="grid content-center gap-2">
        <Slider
          label={t('people.face.zoom')}
          value={crop.zoom}
          least={1}
          most={4}
          onChange={(zoom) => onChange({ ...crop, zoom })}
        />
        <Slider
          label={t('people.face.across')}
          value={crop.x}
          least={0}
          most={1}
          onChange={(x) => onChange({ ...crop, x })}
        />
        <Slider
          label={t('people.face.down')}
          value={crop.y}
          least={0}
          most={1}
          onChange={(y) => onChange({ ...crop, y })}
        />
      </div>
    </div>
  );
}

function Slider({
  label,
  value,
  least,
  most,
  onChange,
}: {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="small">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={(most - least) / 50}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}

function draw(pen: CanvasRenderingContext2D, picture: ImageBitmap, crop: Crop, to: number): void {
  const { left, top, size } = cut(picture, crop);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, left, top, size, size, 0, 0, to, to);
}

function squareOf(picture: ImageBitmap, crop: Crop): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sentSide;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  // A picture with holes would come out black behind them.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, sentSide, sentSide);
  draw(pen, picture, crop, sentSide);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
}
