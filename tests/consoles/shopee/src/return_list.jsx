import data from "../orders.json";
import { Centre, show, Tabs } from "./shell.jsx";

const MENU = ["Meus pedidos", "Devolução/Reembolso", "Configurações de envio", "Meus produtos", "Chat"];
const COLUMNS = {
  "ID da devolução": "case_no",
  "ID do pedido": "order_no",
  "Comprador": "buyer",
  "Produto": "item",
  "Motivo": "reason",
  "Data da solicitação": "opened",
  "Valor do reembolso": "refund",
  "Status": "status",
  "Tempo restante": "left",
};

show(
  <Centre name="Central do Vendedor" shop="casa.leve.br" menu={MENU} here="Devolução/Reembolso">
    <Tabs tabs={["Todos", "Aguardando resposta (2)", "Em andamento", "Concluídos"]} />
    <div className="panel-_m4Ws">
      <div className="filter-_c1Jg">
        <label>
          ID do pedido <input type="text" />
        </label>
        <label>
          ID da devolução <input type="text" />
        </label>
        <button type="button">Buscar</button>
      </div>
      <table className="table-_g7Ka">
        <thead>
          <tr>
            {Object.keys(COLUMNS).map((title) => (
              <th key={title}>{title}</th>
            ))}
            <th>Ações</th>
          </tr>
        </thead>
        <tbody>
          {data.returns.map((about) => (
            <tr key={about.case_no}>
              {Object.entries(COLUMNS).map(([title, name]) => (
                <td key={title}>{about[name]}</td>
              ))}
              <td>
                <button type="button">Ver detalhes</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="pager-_f0Vh">1–6 de 6</div>
    </div>
  </Centre>,
);
