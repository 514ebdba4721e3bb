import { Input } from "antd";
import { showReact } from "../react.jsx";

showReact(({ text, setText, label }) => (
  <Input.TextArea
    value={text}
    placeholder={label}
    showCount
    autoSize={{ minRows: 4, maxRows: 8 }}
    onChange={(event) => setText(event.target.value)}
  />
));
