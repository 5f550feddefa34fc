/** Shows the button and prints the page when it is pressed. */
export function offerPrint(button: HTMLButtonElement): void {
  button.hidden = false;
  button.onclick = () => window.print();
}
