// Suggestions under every search box, after the ARIA combobox pattern; without this file the box is a plain form.
const PAUSE = 120;
const FEWEST = 2;

class SearchBox {
  #timer;
  #request;
  #active = -1;

  constructor(box, number) {
    this.box = box;
    this.list = document.createElement("ul");
    this.status = document.createElement("p");
    this.#prepare(`suggest-${number}`);
    box.addEventListener("input", () => this.#later());
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("blur", () => this.close());
    // the box keeps the focus while an option is pressed
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.#open(event.target.closest("[role=option]"), event));
  }

  get options() {
    return [...this.list.children];
  }

  close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.list.hidden = true;
    this.#activate(-1);
    this.box.setAttribute("aria-expanded", "false");
    this.status.textContent = "";
  }

  #prepare(id) {
    Object.assign(this.list, { id, className: "suggest", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.box.dataset.told);
    this.status.className = "hidden-visually";
    this.status.setAttribute("role", "status");
    const told = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
    for (const [name, value] of Object.entries(told)) this.box.setAttribute(name, value);
    this.box.form.append(this.list, this.status);
  }

  #later() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    if (this.box.value.trim().length < FEWEST) return this.close();
    this.#timer = setTimeout(() => this.#ask(this.box.value.trim()), PAUSE);
  }

  async #ask(words) {
    const request = (this.#request = new AbortController());
    try {
      const answer = await fetch(`${this.box.dataset.search}?${new URLSearchParams({ q: words })}`, {
        signal: request.signal,
      });
      const text = answer.ok ? await answer.text() : "";
      if (request === this.#request && !request.signal.aborted) this.#show(text);
    } catch (error) {
      if (error.name !== "AbortError") this.close(); // no connection: the form still works
    }
  }

  #show(text) {
    const found = new DOMParser().parseFromString(text, "text/html").querySelector("ul");
    if (!found || document.activeElement !== this.box) return this.close();
    this.list.replaceChildren(...found.children);
    this.options.forEach((option, place) => (option.id = `${this.list.id}-${place}`));
    this.list.hidden = false;
    this.#activate(-1);
    this.box.setAttribute("aria-expanded", "true");
    this.status.textContent = found.dataset.count;
  }

  #activate(place) {
    this.#active = place;
    this.options.forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    const option = this.options[place];
    if (!option) return this.box.removeAttribute("aria-activedescendant");
    this.box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && open) {
      event.preventDefault();
      const places = this.options.length + 1; // the last step leads back to the box
      this.#activate(((this.#active + 1 + step + places) % places) - 1);
    } else if (step === 1 && !event.altKey) {
      this.#later();
    } else if (event.key === "Enter" && open && this.#active >= 0) {
      event.preventDefault();
      this.#open(this.options[this.#active], event);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    }
  }

  #open(option, event) {
    if (!option) return;
    if (event.ctrlKey || event.metaKey) window.open(option.dataset.href, "_blank", "noopener");
    else location.assign(option.dataset.href);
  }
}

document.querySelectorAll("[data-search]").forEach((box, number) => new SearchBox(box, number));

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const box = [...document.querySelectorAll("[data-search]")].find((one) => one.offsetParent);
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  event.preventDefault();
  box.focus();
});
