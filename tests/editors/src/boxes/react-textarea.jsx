import { showReact } from "../react.jsx";

showReact(({ text, setText, label }) => (
  <textarea value={text} placeholder={label} onChange={(event) => setText(event.target.value)} />
));
