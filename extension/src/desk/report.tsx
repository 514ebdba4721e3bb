/** A copy of a console's page without its values, to be looked at before it is saved and handed on. */
import { render } from "preact";
import { dress } from "./dress";
import { ReportPage } from "./report/report_page";

dress("report_title");
render(<ReportPage />, document.body);
