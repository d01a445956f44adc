// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a browser that Pexip's client looks for while it is loaded.
import wrtc from '@roamhq/wrtc';
import EventSource from 'eventsource';

const media = Object.fromEntries(Object.entries(wrtc).filter(([name]) => /^(RTC|MediaStream)/.test(name)));
Object.assign(globalThis, media, {
  window: globalThis, EventSource,
  document: {baseURI: 'https://tests.invalid/'}, location: {protocol: 'https:', host: 'tests.invalid'},
});

// A browser's events say where they come from; those of the WebRTC package do not.
const connection = wrtc.RTCPeerConnection.prototype;
const dispatch = connection.dispatchEvent;
connection.dispatchEvent = function (event) {
  for (const name of ['target', 'currentTarget']) {
    if (!event[name]) Object.defineProperty(event, name, {value: this, configurable: true});
  }
  return dispatch.call(this, event);
};
// Browsers find the media section by its name alone; the package wants its number too. Everything is bundled in the first.
const addCandidate = connection.addIceCandidate;
connection.addIceCandidate = function (candidate) {
  if (!candidate?.candidate) return Promise.resolve();
  return addCandidate.call(this, {candidate: candidate.candidate, sdpMid: candidate.sdpMid,
    sdpMLineIndex: candidate.sdpMLineIndex ?? 0});
};
globalThis.navigator ??= {userAgent: 'node', sendBeacon: () => false};
