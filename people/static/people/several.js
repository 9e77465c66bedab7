"use strict";

// Narrows long lists of checkboxes as one types; what is ticked stays in sight.
document.addEventListener("DOMContentLoaded", () => {
    for (const box of document.querySelectorAll("[data-several]")) {
        const search = box.querySelector("input[type=search]");
        const choices = [...box.querySelectorAll("label")];
        search.hidden = choices.length < 9;
        search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
        search.addEventListener("input", () => {
            const words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
            for (const label of choices) {
                const text = label.textContent.toLocaleLowerCase();
                const ticked = label.querySelector("input").checked;
                const row = label.parentElement;
                row.hidden = !ticked && !words.every((word) => text.includes(word));
            }
        });
    }
});
