import { Input } from "@arco-design/web-react";
import { showReact } from "../react.jsx";

showReact(({ text, setText, label }) => (
  <Input.TextArea value={text} placeholder={label} maxLength={1000} showWordLimit onChange={setText} />
));
