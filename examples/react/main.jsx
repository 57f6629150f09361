/**
 * `<isnad-article>` in React 19: the text is state, the findings come by an event, and a list of
 * our own jumps to them in the element.
 */
import "isnad/react";
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const FIRST = "قالت مديرة التعليم سلمى حداد إن المدرسة تتسع لنحو 600 تلميذ.";

function App() {
  const [text, setText] = useState(FIRST);
  const [figures, setFigures] = useState([]);
  const article = useRef(null);
  return (
    <main>
      <label>
        Text <textarea value={text} onChange={({ target }) => setText(target.value)} dir="rtl" />
      </label>
      <isnad-article
        ref={article}
        lang="en"
        panel="none"
        text={text}
        onisnad-ready={({ detail }) =>
          setFigures(detail.report.figures.map(({ id, start, end }) => [id, detail.text.slice(start, end)]))
        }
      />
      <ul>
        {figures.map(([id, words]) => (
          <li key={id}>
            <button onClick={() => article.current.select(`f${id}`)}>{words}</button>
          </li>
        ))}
      </ul>
    </main>
  );
}

createRoot(document.querySelector("#root")).render(<App />);
