// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
// Own microphone and camera. A lost device is told and replaced; mute is never changed from here.
const deviceOf = kind => kind === "audio" ? "microphone" : "camera";

class Devices {
  /** `tell`: {fault(code, detail), changed(), list(devices)}; a device's fault has "camera LABEL" as its detail. */
  constructor(tell) {
    this.failed = new Map(); // device -> the code that was told of it
    this.tell = tell;
    this.stream = new MediaStream();
    this.wish = null;
    this.heard = null;
    this.known = [];
    this.turn = Promise.resolve();
    navigator.mediaDevices.addEventListener("devicechange", () => this.plugged());
  }

  track(kind) { return this.stream.getTracks().find(track => track.kind === kind) || null; }

  /** Makes the devices as `wish` says: {microphone, camera, microphoneLabel, cameraLabel}. The camera's light goes out
      when it is off; the microphone stays open and silent, so that unmuting is instant. A device that is asked for and
      fails leaves the one that works. */
  apply(wish) {
    this.wish = {...wish};
    if (!wish.camera) this.drop("video");
    return this.inTurn(() => this.make());
  }

  /** One after the other: two openings at a time would get each device twice. */
  inTurn(work) {
    this.turn = this.turn.then(work);
    return this.turn;
  }

  async make() {
    await this.list();
    if (!this.wish) return;
    await this.acquire();
    const microphone = this.track("audio");
    if (microphone && this.wish) microphone.enabled = this.wish.microphone;
    this.tell.changed();
  }

  release() {
    this.wish = null;
    this.failed.clear();
    this.drop("audio");
    this.drop("video");
    this.tell.changed();
  }

  /** The page's own id of what the system names `label`; "" if it is not there (yet) or nothing is asked for. Ids are
      different on every start, so the application knows names only. This engine writes a camera's model after it. */
  idOf(kind, label) {
    if (!label) return "";
    const named = this.known.find(device => device.kind === kind &&
      (device.label === label || (kind === "videoinput" && device.label.startsWith(label + " ("))));
    return named ? named.id : "";
  }

  /** The id to open for a kind of track; null when what is open may stay. */
  wanted(kind) {
    const [place, label] = kind === "audio" ? ["audioinput", this.wish.microphoneLabel]
                                            : ["videoinput", this.wish.cameraLabel];
    if (kind === "video" && !this.wish.camera) return null;
    const id = this.idOf(place, label);
    const track = this.track(kind);
    return track && (id === "" || track.getSettings().deviceId === id) ? null : id;
  }

  async acquire() {
    const audio = this.wanted("audio");
    const video = this.wanted("video");
    if (audio === null && video === null) return;
    const want = {};
    if (audio !== null) want.audio = this.constraint(audio, {echoCancellation: true, noiseSuppression: true});
    if (video !== null) want.video = this.constraint(video, {width: {ideal: 1280}, height: {ideal: 720}});
    // Together first, because one question is better than two; each by itself when one of them is missing.
    if (await this.take(want, audio !== null && video !== null)) return this.list(); // names come with the permission
    if (audio !== null) await this.take({audio: want.audio}, false);
    if (video !== null && this.wish) await this.take({video: want.video}, false);
    await this.list();
  }

  constraint(id, others) { return id ? {...others, deviceId: {exact: id}} : others; }

  async take(want, mayRetry) {
    try {
      const got = await navigator.mediaDevices.getUserMedia(want);
      for (const track of got.getTracks()) this.keep(track);
      return true;
    } catch (error) {
      if (!mayRetry) this.fail(want.video ? "camera" : "microphone", this.codeFor(error, want), "");
      return false;
    }
  }

  /** That none of its kind is there says nothing new of one that was pulled out, and would forget its name. */
  fail(device, code, label) {
    if (this.failed.get(device) === "device-unplugged" && code.startsWith("no-")) return;
    this.failed.set(device, code);
    this.tell.fault(code, `${device} ${label}`.trim());
  }

  codeFor(error, want) {
    if (error.name === "NotAllowedError") return "not-allowed";
    if (error.name === "NotReadableError" || error.name === "AbortError") return "device-busy";
    return want.video ? "no-camera" : "no-microphone";
  }

  keep(track) {
    if (!this.wish || (track.kind === "video" && !this.wish.camera)) return track.stop();
    this.drop(track.kind);
    this.stream.addTrack(track);
    track.addEventListener("ended", () => this.lost(track));
    const device = deviceOf(track.kind);
    if (this.failed.delete(device)) this.tell.fault("device-well", `${device} ${track.label}`);
    if (track.kind === "audio") this.listen(track);
  }

  drop(kind) {
    const track = this.track(kind);
    if (!track) return;
    this.stream.removeTrack(track);
    track.stop();
  }

  async lost(track) {
    if (this.track(track.kind) !== track) return; // one that we gave up ourselves
    this.stream.removeTrack(track);
    this.fail(deviceOf(track.kind), "device-unplugged", track.label);
    await this.inTurn(() => this.make());
  }

  async list() {
    const known = await navigator.mediaDevices.enumerateDevices();
    this.known = known.filter(device => device.deviceId && device.deviceId !== "communications")
      .map(device => ({kind: device.kind, id: device.deviceId, label: device.label}));
    this.tell.list(this.known);
  }

  /** Something was plugged in or out: what was asked for may be there now. */
  plugged() { return this.inTurn(() => this.make()); }

  /** Follows the loudness of the own microphone: proof for the clinician that she is heard. Read from the track itself
      and not through an AudioContext, whose clock stands still on a machine without a loudspeaker. */
  async listen(track) {
    this.heard = {power: 0, at: 0};
    const reader = new MediaStreamTrackProcessor({track}).readable.getReader();
    while (this.track("audio") === track) {
      const {value: sound, done} = await reader.read();
      if (done) return;
      const samples = new Float32Array(sound.numberOfFrames);
      sound.copyTo(samples, {planeIndex: 0, format: "f32-planar"});
      sound.close();
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      const now = performance.now();
      // The loudest of the last moment: two looks a second must not fall between two syllables.
      if (power >= this.heard.power || now - this.heard.at > 700) this.heard = {power, at: now};
    }
    reader.cancel();
  }

  isLive(kind) {
    const track = this.track(kind);
    return track !== null && track.readyState === "live";
  }

  level() {
    const track = this.track("audio");
    if (!track || !track.enabled || !this.heard) return 0;
    // -60 dB .. 0 dB on 0 .. 1: loudness as an ear has it.
    return this.heard.power > 1e-6 ? Math.min(1, 1 + Math.log10(this.heard.power) / 6) : 0;
  }
}
