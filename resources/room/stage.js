// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";
// What is to be seen: the other's picture, the own one, name plates. All words come with `start`; none is made here.
class Stage {
  constructor() {
    this.remote = new MediaStream();
    this.at("remote").srcObject = this.remote;
    for (let i = 0; i < 8; ++i) this.at("remote-meter").append(document.createElement("i"));
  }

  at(id) { return document.getElementById(id); }

  say(id, text) {
    this.at(id).textContent = text || "";
    this.at(id).hidden = !text;
  }

  setWords(words, camera) {
    this.words = words;
    document.documentElement.lang = words.language || "";
    this.say("status", words.status);
    this.say("idle", words.idle);
    this.at("remote-name").textContent = words.remote || "";
    this.at("remote-plate").hidden = !words.remote;
    this.at("remote").setAttribute("aria-label", words.remote || "");
    this.at("own-plate").textContent = words.self || "";
    this.at("own").setAttribute("aria-label", words.self || "");
    this.say("own-off", camera ? "" : words.cameraOff);
  }

  /** Before a call the own picture is all there is. */
  setPreview(on) { document.body.classList.toggle("preview", Boolean(on)); }

  showOwn(stream) {
    const own = this.at("own");
    if (own.srcObject !== stream) own.srcObject = stream;
    this.at("self").hidden = !stream;
  }

  showRemote(track) {
    for (const old of this.remote.getTracks())
      if (old.kind === track.kind) this.remote.removeTrack(old);
    this.remote.addTrack(track);
    this.at("remote").play().catch(() => {});
  }

  clearRemote() {
    for (const old of this.remote.getTracks()) this.remote.removeTrack(old);
    this.at("remote").load();
    this.at("remote").srcObject = this.remote;
    this.setRemoteLevel(0);
  }

  /** Two seconds of memory, so that the word does not flicker between syllables. */
  setRemoteLevel(level) {
    const loud = level > 0.02;
    const now = performance.now();
    if (loud) this.heard = now;
    const bars = Math.round(8 * Math.min(1, level * 3));
    [...this.at("remote-meter").children].forEach((bar, i) => bar.classList.toggle("on", i < bars));
    const speaks = this.heard !== undefined && now - this.heard < 2000;
    this.at("remote-speaks").textContent = speaks && this.words ? this.words.speaks || "" : "";
  }

  async setSpeaker(id) {
    const remote = this.at("remote");
    if ((remote.sinkId || "") !== (id || "")) await remote.setSinkId(id || "").catch(() => {});
  }
}
