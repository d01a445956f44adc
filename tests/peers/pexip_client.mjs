// SPDX-License-Identifier: GPL-3.0-or-later
// One participant: Pexip's own client, unmodified, in a process of its own (it keeps its event signals in module scope).
// Commands come as JSON lines on standard input, what happens goes out as JSON lines on standard output.
import './browser_names.mjs';
import {createInfinityClient, createInfinityClientSignals, createCallSignals, ClientCallType} from '@pexip/infinity';
import wrtc from '@roamhq/wrtc';
import {createInterface} from 'node:readline';

const say = (event, detail = {}) => process.stdout.write(`${JSON.stringify({event, ...detail})}\n`);

// A picture that moves and a tone, made here: real frames and packets, no device.
function ownStream() {
  const video = new wrtc.nonstandard.RTCVideoSource();
  const audio = new wrtc.nonstandard.RTCAudioSource();
  const width = 160, height = 120;
  const data = new Uint8ClampedArray(width * height * 1.5);
  let n = 0;
  setInterval(() => {
    data.fill(128);
    data.fill((n += 7) % 220 + 16, 0, width * height);
    video.onFrame({width, height, data});
  }, 100);
  const samples = new Int16Array(480);
  let phase = 0;
  setInterval(() => {
    for (let i = 0; i < samples.length; ++i) samples[i] = 8000 * Math.sin((phase += 2 * Math.PI * 440 / 48000));
    audio.onData({samples, sampleRate: 48000, bitsPerSample: 16, channelCount: 1, numberOfFrames: 480});
  }, 10);
  return new wrtc.MediaStream([audio.createTrack(), video.createTrack()]);
}

const signals = createInfinityClientSignals(['onPinRequired', 'onParticipants', 'onError', 'onCallConnected'],
  {batchScheduleTimeoutMS: 50, batchBufferSize: 10});
const callSignals = createCallSignals([]);
const client = createInfinityClient(signals, callSignals);

signals.onPinRequired.add((pins) => say('pin-required', pins));
signals.onError.add(({error}) => say('error', {error: String(error)}));
signals.onConnected.add(() => say('connected'));
signals.onMe.add(({participant}) => say('me', {uuid: participant.uuid, waiting: participant.isWaiting}));
const people = new Map();
const roster = (change) => {
  change();
  say('roster', {people: [...people.values()]});
};
const keep = (p) => people.set(p.uuid, {uuid: p.uuid, name: p.displayName, role: p.role, waiting: p.isWaiting});
const each = (events) => [events].flat().map(({participant}) => participant).filter(Boolean);
signals.onParticipants.add(({participants}) => roster(() => {
  people.clear();
  participants.forEach(keep);
}));
signals.onParticipantJoined.add((events) => roster(() => each(events).forEach(keep)));
signals.onParticipantUpdated.add((events) => roster(() => each(events).forEach(keep)));
signals.onParticipantLeft.add((events) => roster(() => each(events).forEach(({uuid}) => people.delete(uuid))));
signals.onConferenceStatus.add(({status}) => say('status', {locked: status.locked, started: status.started}));
signals.onMessage.add((message) => say('message', {text: message.message, from: message.displayName}));
signals.onTokenRefreshed.add(() => say('refreshed'));
signals.onServiceType.add((type) => say('service', {type}));
signals.onDisconnected.add(({error}) => say('disconnected', {error: String(error ?? '')}));
callSignals.onCallConnected.add(() => say('call-connected'));
callSignals.onSecureCheckCode.add((code) => say('check-code', {code: JSON.stringify(code)}));
let frames = 0;
let sounds = 0;
let stream;
// As Pexip's own app does when the other side of a direct call has gone: a new call that waits for the next.
signals.onPeerDisconnect.add(async () => {
  await client.restartCall({mediaStream: stream, bandwidth: 0, callType: ClientCallType.AudioVideo});
  say('restarted');
});
callSignals.onRemoteStream.add((stream) => {
  for (const track of stream.getTracks()) {
    if (track.kind === 'video') new wrtc.nonstandard.RTCVideoSink(track).onframe = () => ++frames;
    else new wrtc.nonstandard.RTCAudioSink(track).ondata = ({samples}) => { if (samples.some((s) => s > 500)) ++sounds; };
  }
});
setInterval(() => { if (frames) say('frames', {frames, sounds}); }, 500);

const commands = {
  join: ({node, alias, name, pin, media}) => client.call({
    conferenceAlias: alias, displayName: name, host: node, node: new URL(node).host, pin, bandwidth: 0,
    directMedia: Boolean(media), mediaStream: media ? (stream ??= ownStream()) : undefined,
    callType: media ? ClientCallType.AudioVideo : ClientCallType.None}),
  lock: ({locked}) => client.lock({lock: locked}),
  admit: ({uuid}) => client.admit({participantUuid: uuid}),
  chat: ({text}) => client.sendMessage({payload: text}),
  kick: ({uuid}) => client.kick({participantUuid: uuid}),
  mute: ({uuid, on}) => client.mute({participantUuid: uuid, mute: on}),
  leave: () => client.disconnect({reason: 'User initiated disconnect'}),
};
createInterface({input: process.stdin}).on('line', async (line) => {
  const {command, ...detail} = JSON.parse(line);
  try {
    const answer = await commands[command](detail);
    say('done', {command, status: answer?.status ?? 0, result: answer?.data?.result ?? null});
  } catch (problem) {
    say('failed', {command, problem: String(problem)});
  }
}).on('close', () => process.exit(0));
process.on('unhandledRejection', (problem) => {
  // The WebRTC package has no statistics of single senders; the client asks for them every second.
  if (!String(problem).includes('Not yet implemented')) say('unhandled', {problem: String(problem)});
});
say('ready');
