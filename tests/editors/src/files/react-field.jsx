/** A field whose files are React's state: it is emptied at once, and each file shown as a card that can be taken back. */
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { found, LABEL, show } from "../page.js";
import { part, take } from "../taking.js";

function Upload() {
  const [files, setFiles] = useState([]);
  const add = (event) => {
    take(event.target.files, "change");
    setFiles([...files, ...event.target.files]);
    event.target.value = "";
  };
  return (
    <div>
      <label>
        图片 <input type="file" accept="image/png, image/jpeg" multiple hidden onChange={add} />
      </label>
      {files.map((file) => (
        <figure key={file.name}>
          <img src={URL.createObjectURL(file)} width="64" height="64" alt="" />
          <figcaption>{file.name}</figcaption>
        </figure>
      ))}
    </div>
  );
}

show(async (place) => {
  let text = "";
  createRoot(place).render(<textarea placeholder={LABEL} onChange={(event) => (text = event.target.value)} />);
  createRoot(part("div")).render(<Upload />);
  return { editable: await found(() => place.querySelector("textarea")), model: () => text };
});
