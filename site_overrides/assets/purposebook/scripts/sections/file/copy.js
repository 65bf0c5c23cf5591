/* Offers to copy what can be pasted into purpose.yml. */
purposebook.part((root) => {
  if (!navigator.clipboard) return;
  for (const box of root.querySelectorAll(".pb-paste")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pb-copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(box.querySelector("code").textContent);
      button.textContent = "Copied";
    });
    box.append(button);
  }
});
