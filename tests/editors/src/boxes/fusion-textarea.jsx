import { Input } from "@alifd/next";
import "@alifd/next/dist/next.min.css";
import { showReact } from "../react.jsx";

showReact(({ text, setText, label }) => (
  <Input.TextArea value={text} placeholder={label} maxLength={2000} hasLimitHint rows={5} onChange={setText} />
));
