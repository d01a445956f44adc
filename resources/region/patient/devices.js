// SPDX-License-Identifier: GPL-3.0-or-later
// Own camera and microphone, the level meter, the ring.

/// Gives {stream, fault}: fault is '', 'soundOnly', 'denied', 'noDevice' or 'busy'.
export async function openDevices() {
  const picture = {width: {ideal: 1280}, height: {ideal: 720}, frameRate: {ideal: 25}};
  const sound = {echoCancellation: true, noiseSuppression: true};
  try {
    return {stream: await navigator.mediaDevices.getUserMedia({audio: sound, video: picture}), fault: ''};
  } catch (problem) {
    if (problem.name === 'NotAllowedError' || problem.name === 'SecurityError') return {stream: null, fault: 'denied'};
    try {
      return {stream: await navigator.mediaDevices.getUserMedia({audio: sound}), fault: 'soundOnly'};
    } catch (second) {
      return {stream: null, fault: second.name === 'NotReadableError' ? 'busy' : 'noDevice'};
    }
  }
}

let audio;
function audioContext() {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') audio.resume().catch(() => {});
  return audio;
}
// Browsers keep sound back until somebody has touched the page.
for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, () => audioContext(), {once: true});

/// Calls `show` with 0..1 about ten times a second. Returns what stops it.
export function meter(stream, show) {
  if (!stream.getAudioTracks().length) return () => {};
  const context = audioContext();
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    const decibel = 20 * Math.log10(Math.sqrt(sum / samples.length) || 1e-6);
    show(Math.min(1, Math.max(0, (decibel + 60) / 60)));
  }, 100);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}

let ringing;
/// Two tones, a pause, again, until `quiet`.
export function ring() {
  if (ringing) return;
  const once = () => {
    const context = audioContext();
    navigator.vibrate?.([400, 200, 400]);
    if (context.state !== 'running') return;
    [[0, 784], [0.35, 988]].forEach(([at, pitch]) => {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = pitch;
      const start = context.currentTime + at;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(0.25, start + 0.03);
      volume.gain.linearRampToValueAtTime(0, start + 0.32);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + 0.34);
    });
  };
  once();
  ringing = setInterval(once, 2000);
}
export function quiet() {
  clearInterval(ringing);
  ringing = undefined;
  navigator.vibrate?.(0);
}
